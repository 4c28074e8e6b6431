"""Values of the program: frozen dataclasses without behaviour that needs a store or a screen."""

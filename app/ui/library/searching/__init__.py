"""All around the search box: chips, suggestions, the form, synonyms, what is said when little is found."""

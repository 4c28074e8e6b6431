"""From a briefing and its cases to a document; knows neither the store nor any file format."""

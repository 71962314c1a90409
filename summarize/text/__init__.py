"""A text's characters, words and spans, as every other package reads them."""

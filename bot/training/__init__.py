"""Train the model that tells what a sentence is for, from labelled sentences."""

DROP TYPE mood;
DROP TYPE size;

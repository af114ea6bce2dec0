INSERT INTO templates (text) VALUES ('Dear {{ .Name }}, ${greeting} 100 %s');

UPDATE t SET s = 'done';

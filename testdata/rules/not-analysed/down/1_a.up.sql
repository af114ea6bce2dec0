-- about: nobody is told what a way back hides
SELECT 1;

-- CreateTable
CREATE TABLE "User" (id int);

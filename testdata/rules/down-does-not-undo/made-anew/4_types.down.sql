-- want:1 error "was: value 'great' of enum mood is new, the values of enum size are in another order."
CREATE TYPE mood AS ENUM ('sad', 'fine', 'glad', 'great');
CREATE TYPE size AS ENUM ('large', 'small');

-- want:1 warning "2 heads, 2 and 3, which part after 1: databases may run them in either order" ; help "among the parents of 3"
SELECT 1;

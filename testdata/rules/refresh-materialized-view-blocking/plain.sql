-- about: readers wait until the query has run
REFRESH MATERIALIZED VIEW shop.totals; -- want warning "REFRESH computes the view while it takes an ACCESS EXCLUSIVE lock on shop.totals: SELECT" ; safe "REFRESH MATERIALIZED VIEW CONCURRENTLY shop.totals;"

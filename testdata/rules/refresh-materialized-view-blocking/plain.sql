-- about: readers wait until the query has run
REFRESH MATERIALIZED VIEW shop.totals; -- want warning "REFRESH takes an ACCESS EXCLUSIVE lock on shop.totals and computes the view under it: every SELECT of shop.totals waits" ; safe "REFRESH MATERIALIZED VIEW CONCURRENTLY shop.totals;"

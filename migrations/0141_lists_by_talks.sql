-- Lists are narrowed by where the talks stand; whoever holds no talks has nothing in this index.

create index my_case_by_talks on my_case (principal, negotiation, next_date, case_id) where negotiation is not null;

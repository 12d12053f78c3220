-- Cases without a next date, by stage: sought by that date alone, all that are disposed of in a division are looked through.

create index my_case_without_date on my_case (principal, stage) where next_date = date '9999-12-31';

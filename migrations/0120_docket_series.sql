-- Each compartment of a case has a docket series of its own: a number in one says nothing of how many papers lie in another.

drop index document_docketed;
create unique index document_docketed on document (case_id, compartment, docket_number) where docket_number is not null;
comment on column document.docket_number is 'The place in the docket series of its compartment; null for what is not on the docket.';

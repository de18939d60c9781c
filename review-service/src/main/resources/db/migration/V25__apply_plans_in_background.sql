-- a panel whose round is wanted: by whom and why with a gap; opened one by one in the background, refused with the reason
alter table assignment_panel
    add column wanted jsonb,
    add column refused jsonb;

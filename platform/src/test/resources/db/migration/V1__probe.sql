create table read_probe (subject text primary key, sequence bigint not null, note text);
create table probe_line (subject text not null, sequence bigint not null, primary key (subject, sequence));
create table probe_act (n bigint generated always as identity, subject text not null, sequence bigint not null);
create table probe_command (n bigint generated always as identity, note text);

-- A kiosk names a file that it has by its content alone.
create index release_file_content on release_file (sha256);

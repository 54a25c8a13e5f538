-- Entity Framework Core 10.0.15 with Npgsql.EntityFrameworkCore.PostgreSQL 10.0.3

-- # A page after a cursor
SELECT s."Id", s."ReleasedAt"
FROM "Songs" AS s
WHERE NOT (s."IsDeleted") AND s."Title" = @P0 AND @P255
ORDER BY s."ReleasedAt" DESC, s."Id"
LIMIT @P1
-- @P0 is place 0: "sample"
-- @P255 is place 255: true
-- @P1 is place 1: 0

-- # An argument in two places
SELECT s."Id"
FROM "Songs" AS s
LEFT JOIN "Artists" AS a ON s."CoverArtistId" = a."Id"
WHERE NOT (s."IsDeleted") AND (s."ArtistId" = @P0 OR a."Id" = @P0 OR s."CoverArtistId" = @P02)
-- @P0 is place 0: "00000000-0000-0000-0000-000000000000"
-- @P02 is place 0: "00000000-0000-0000-0000-000000000000"

-- # Lists as one parameter each
SELECT s."Id"
FROM "Songs" AS s
WHERE NOT (s."IsDeleted") AND s."ArtistId" = ANY (@P0) AND s."Rating" IS NOT NULL AND s."Rating" = ANY (@P1)
-- @P0 is place 0: ["00000000-0000-0000-0000-000000000000"]
-- @P1 is place 1: [0]

-- # Constants and stored forms
SELECT s."Id"
FROM "Songs" AS s
WHERE NOT (s."IsDeleted") AND s."Mood" = 'VerySad' AND s."Rating" IS NULL AND s."IsLive" AND (s."ReleasedAt" > @P0 OR CASE
    WHEN s."RecordedOn" < @P1 THEN FALSE
    ELSE TRUE
END)
-- @P0 is place 0: "2001-02-03T04:05:06Z"
-- @P1 is place 1: "0001-01-01"

-- # An order by other entities
SELECT s."Id", a."Name" AS "Extra0", a0."Country" AS "Extra1"
FROM "Songs" AS s
INNER JOIN "Artists" AS a ON s."ArtistId" = a."Id"
LEFT JOIN "Artists" AS a0 ON s."CoverArtistId" = a0."Id"
WHERE NOT (s."IsDeleted") AND @P255
ORDER BY a."Name", a0."Country" DESC, s."Id" DESC
-- @P255 is place 255: true

-- # Conditions on the elements of lists
SELECT a."Id"
FROM "Artists" AS a
WHERE EXISTS (
    SELECT 1
    FROM "Songs" AS s
    WHERE NOT (s."IsDeleted") AND a."Id" = s."ArtistId" AND s."Rating" > @P0 AND NOT EXISTS (
        SELECT 1
        FROM "Tags" AS t
        WHERE s."Id" = t."SongId" AND t."Word" = @P1)) AND EXISTS (
    SELECT 1
    FROM "Songs" AS s0
    WHERE NOT (s0."IsDeleted") AND a."Id" = s0."ArtistId")
ORDER BY a."Id"
-- @P0 is place 0: 0
-- @P1 is place 1: "sample"

-- # Rows behind a relation
SELECT a."Id"
FROM "Songs" AS s
INNER JOIN "Artists" AS a ON s."ArtistId" = a."Id"
WHERE NOT (s."IsDeleted") AND s."Id" = @P0
ORDER BY a."Name"
LIMIT @P1
-- @P0 is place 0: 0
-- @P1 is place 1: 0

-- # A key of two columns
SELECT t."SongId", t."Word"
FROM "Tags" AS t
WHERE t."SongId" = @P0
ORDER BY t."Weight"
LIMIT @P1
-- @P0 is place 0: 0
-- @P1 is place 1: 0

-- # A count
SELECT 1
FROM "Songs" AS s
INNER JOIN "Artists" AS a ON s."ArtistId" = a."Id"
WHERE NOT (s."IsDeleted") AND a."Name" = @P0
-- @P0 is place 0: "sample"

-- # A text in another, ignoring case
SELECT s."Id"
FROM "Songs" AS s
INNER JOIN "Artists" AS a ON s."ArtistId" = a."Id"
WHERE NOT (s."IsDeleted") AND s."Title" ILIKE @P0 ESCAPE '\' AND a."Name" NOT ILIKE @P0 ESCAPE '\'
-- @P0 is place 0: "sample"

using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>
/// Brings stored texts into Normalization Form C, in which clients' texts arrive since. Words and sort keys of changed rows are emptied, so they are written
/// again after the migrations. It must never change, because databases exist that it converted.
/// </summary>
public abstract class NormalizedTextsMigration : Migration
{
    /// <summary>The texts of each table with their maximum lengths, and the columns that are derived from them.</summary>
    private static readonly (string Table, string Texts, string Derived)[] s_tables =
    [
        ("Actions", "Name:255", "SortName"),
        ("Albums", "Name:255 Description:5000", "SearchText SortName"),
        ("ApiKeys", "Name:255", ""),
        ("CalendarFeeds", "Name:255", ""),
        ("Categories", "Name:255", "SortName"),
        ("Comments", "Content:5000", "SearchText"),
        ("ComplaintReasons", "Title:255 Description:5000", ""),
        ("Complaints", "Message:2000 ReviewNote:2000 SnapshotContent:20000 SnapshotTitle:255", ""),
        ("ContactRequests", "Name:255 Message:5000 Email:254", ""),
        ("Contributions", "ReviewNote:1000", ""),
        ("Conversations", "Name:255", ""),
        ("Countries", "Name:255", "SortName"),
        ("EmailChanges", "Email:254", ""),
        ("EmailReversals", "Email:254 NormalizedEmail:254", ""),
        ("EventTags", "Name:64", ""),
        ("Events", "Title:255 Content:5000 Location:500", "SearchText SortTitle"),
        ("FeatureRequests", "Title:255 Description:5000", "SortTitle"),
        ("Genres", "Name:255", "SortName"),
        ("MediaAssets", "FileName:255", "SortFileName"),
        ("Messages", "Content:5000", "SearchText"),
        ("Participants", "CustomName:255", ""),
        ("Platforms", "Name:255", "SortName"),
        ("Playlists", "Name:255 Description:5000", "SearchText SortName"),
        ("Posts", "Content:5000", "SearchText"),
        ("ReleaseDates", "Note:255 Discount:32", ""),
        ("ReleaseDetails", "Value:1000", ""),
        ("ReleaseMatches", "FirstName:255 FirstAcronym:16 FirstLocation:64 SecondName:255 SecondAcronym:16 SecondLocation:64 League:255 Series:255", ""),
        ("ReleaseSources", "Title:255", ""),
        ("Releases", "Title:255 Summary:5000", "SearchText SortTitle"),
        ("Subcategories", "Name:255", "SortName"),
        ("TracklistEntries", "Title:255", ""),
        ("Tracks", "Title:255 LyricsAuthor:255 LyricsContent:20000 MusicAuthor:255", "SearchText SortTitle"),
        ("UserContacts", "Address:255 AddressAdditional:255 City:255 PostalCode:16 Phone:32", ""),
        ("Users", "Name:255 Nickname:255 About:5000 PublicContact:500 Email:254", "SearchText SortName"),
    ];

    /// <summary>Texts that are unique. One that would be the same as another stays as it is.</summary>
    private static readonly (string Table, string Text)[] s_unique =
    [
        ("FormerUsernames", "NormalizedUsername"),
        ("Users", "NormalizedEmail"),
        ("Users", "NormalizedUsername"),
        ("Users", "Username"),
    ];

    /// <summary>Returns a text in Normalization Form C, in SQL.</summary>
    protected abstract string FormC(string text);

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (var (table, texts, derived) in s_tables)
        {
            List<string> changes = [.. derived.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static column => $"\"{column}\" = ''")];
            var conditions = new List<string>();
            foreach (var parts in texts.Split(' ').Select(static text => text.Split(':')))
            {
                var (text, normalized) = ($"\"{parts[0]}\"", FormC($"\"{parts[0]}\""));
                var isChanged = $"({normalized} <> {text} AND length({normalized}) <= {int.Parse(parts[1], CultureInfo.InvariantCulture)})";
                changes.Add($"{text} = CASE WHEN {isChanged} THEN {normalized} ELSE {text} END");
                conditions.Add(isChanged);
            }
            migrationBuilder.Sql($"UPDATE \"{table}\" SET {string.Join(", ", changes)} WHERE {string.Join(" OR ", conditions)}");
        }
        foreach (var (table, text) in s_unique)
        {
            var normalized = FormC($"\"{table}\".\"{text}\"");
            migrationBuilder.Sql(
                $"""
                UPDATE "{table}" SET "{text}" = {normalized} WHERE {normalized} <> "{text}"
                AND (SELECT COUNT(*) FROM "{table}" AS other WHERE {FormC($"other.\"{text}\"")} = {normalized}) = 1
                """
            );
        }
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) { }
}

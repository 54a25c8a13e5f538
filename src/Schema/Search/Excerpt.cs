using System.Globalization;
using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Schema.Search;

/// <summary>The part of a found text that is shown, with the parts that match.</summary>
/// <param name="Text">The text around the first match. <c>…</c> marks omitted text.</param>
/// <param name="Highlights">The parts of <paramref name="Text" /> that match, in their order and without overlaps.</param>
internal sealed record Excerpt(string Text, IReadOnlyList<TextRange> Highlights)
{
    private const string Omission = "…";

    /// <summary>A text up to this length is shown as a whole.</summary>
    private const int WholeLength = TextLimits.Title;

    private const int Before = 40;
    private const int After = 120;

    /// <summary>Returns the excerpt of the text of an entity in which the most words match, the first one of several.</summary>
    public static Excerpt Of(SearchTerm term, IEnumerable<SearchField> fields, object entity)
    {
        (string Text, IReadOnlyList<SearchMatch> Matches, int Words)? best = null;
        foreach (var field in fields)
        {
            if (field.Read(entity) is not { Length: > 0 } text)
            {
                continue;
            }
            var matches = term.MatchesIn(text, field.IsName);
            var words = matches.Select(static match => match.Word).Distinct().Count();
            if (best is null || words > best.Value.Words)
            {
                best = (text, matches, words);
            }
        }
        return best is { } found ? Of(found.Text, found.Matches) : new("", []);
    }

    private static Excerpt Of(string text, IReadOnlyList<SearchMatch> matches)
    {
        var (start, end) = text.Length <= WholeLength ? (0, text.Length) : Around(text, matches.Count > 0 ? matches[0] : default);
        var prefix = start > 0 ? Omission : "";
        var ranges =
            from match in matches
            where match.Start >= start && match.Start + match.Length <= end
            select new TextRange(match.Start - start + prefix.Length, match.Length);
        return new($"{prefix}{text[start..end]}{(end < text.Length ? Omission : "")}", [.. ranges]);
    }

    private static (int Start, int End) Around(string text, SearchMatch match)
    {
        var start = Math.Max(0, match.Start - Before);
        var end = Math.Min(text.Length, match.Start + match.Length + After);
        while (start > 0 && start < match.Start && !BeginsCharacter(text, start))
        {
            start++;
        }
        while (end < text.Length && !BeginsCharacter(text, end))
        {
            end++;
        }
        return (start, end);
    }

    /// <summary>Returns whether a character begins at a place: surrogates, accents and joined emoji belong to what precedes them.</summary>
    private static bool BeginsCharacter(string text, int index) =>
        !char.IsLowSurrogate(text[index])
        && char.GetUnicodeCategory(text[index])
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
}

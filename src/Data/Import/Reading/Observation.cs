using System.Text.Json;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Copies the members of one object to the draft of a row. A missing member leaves the known value.</summary>
/// <param name="set">Receives reports of texts that were truncated.</param>
/// <param name="draft">The draft of the row.</param>
/// <param name="element">The object.</param>
/// <param name="place">The place of the object, for reports.</param>
/// <param name="path">The path from the place to the members, such as <c>links.</c>; empty for the members of the object itself.</param>
/// <param name="isNone">Whether the object is null; its members then have no value either.</param>
internal readonly struct Observation(ImportSet set, Draft draft, JsonElement element, ImportPlace place, string path = "", bool isNone = false)
{
    /// <summary>Returns the members of a nested object. If the object is missing, so are its members; if it is null, none of them has a value.</summary>
    public Observation In(string member) =>
        new(set, draft, element.Object(member).GetValueOrDefault(), place, $"{path}{member}.", isNone || element.SaysNone(member));

    /// <summary>Takes the first of the given members that is a text. A text longer than the limit is truncated, which is reported.</summary>
    public void Text(ref string? known, int limit, params ReadOnlySpan<string> members)
    {
        if (First(limit, members, out _) is { } text)
        {
            draft.Take(ref known, text);
        }
    }

    /// <summary>Takes the first of the given members that is a text, or null if one of them says that there is none.</summary>
    public void Text(ref Known<string?> known, int limit, params ReadOnlySpan<string> members)
    {
        var said = First(limit, members, out var isSaid);
        if (isSaid)
        {
            draft.Take(ref known, said);
        }
    }

    public void Flag(ref bool? known, string member) => draft.Take(ref known, element.Flag(member));

    public void Flag(ref Known<bool?> known, string member) => Take(ref known, element.Flag(member), member);

    /// <summary>Takes a count that only grows, so the greatest value is the latest, whichever place it comes from.</summary>
    public void Greatest(ref int? known, string member)
    {
        if (element.Count(member) is { } said)
        {
            known = Math.Max(known ?? 0, said);
        }
    }

    public void Moment(ref DateTime? known, string member) => draft.Take(ref known, element.Moment(member));

    public void Moment(ref Known<DateTime?> known, string member) => Take(ref known, element.Moment(member), member);

    /// <summary>Takes a value that was read from a member, or null if the member says that there is none.</summary>
    public void Take<T>(ref Known<T?> known, T? said, string member)
        where T : struct
    {
        if (said is not null || isNone || element.SaysNone(member))
        {
            draft.Take(ref known, said);
        }
    }

    /// <summary>Takes a value that was read from a member, or null if the member says that there is none.</summary>
    public void Take(ref Known<string?> known, string? said, string member)
    {
        if (said is not null || isNone || element.SaysNone(member))
        {
            draft.Take(ref known, said);
        }
    }

    private string? First(int limit, ReadOnlySpan<string> members, out bool isSaid)
    {
        isSaid = isNone;
        foreach (var member in members)
        {
            if (element.Text(member) is { } text)
            {
                isSaid = true;
                return set.Fit(text, limit, path + member, place);
            }
            isSaid |= element.SaysNone(member);
        }

        return null;
    }
}

using System.Text.Json;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Copies the members of one object to the draft of a row. A missing member leaves the known value.</summary>
/// <param name="set">Receives reports of texts that were truncated.</param>
/// <param name="draft">The draft of the row.</param>
/// <param name="element">The object.</param>
/// <param name="place">The place of the object, for reports.</param>
/// <param name="path">The path from the place to the members, such as <c>links.</c>; empty for the members of the object itself.</param>
internal readonly struct Observation(ImportSet set, Draft draft, JsonElement element, ImportPlace place, string path = "")
{
    /// <summary>Returns the members of a nested object. If the object is missing, so are its members.</summary>
    public Observation In(string member) => new(set, draft, element.Object(member).GetValueOrDefault(), place, $"{path}{member}.");

    /// <summary>Takes the first of the given members that is a text. A text longer than the limit is truncated, which is reported.</summary>
    public void Text(ref string? known, int limit, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (element.Text(member) is { } text)
            {
                draft.Take(ref known, set.Fit(text, limit, path + member, place));
                return;
            }
        }
    }

    public void Flag(ref bool? known, string member) => draft.Take(ref known, element.Flag(member));

    public void Count(ref int? known, string member) => draft.Take(ref known, element.Count(member));

    /// <summary>Takes a count that only grows, so the greatest value is the latest, whichever place it comes from.</summary>
    public void Greatest(ref int? known, string member)
    {
        if (element.Count(member) is { } said)
        {
            known = Math.Max(known ?? 0, said);
        }
    }

    public void Moment(ref DateTime? known, string member) => draft.Take(ref known, element.Moment(member));
}

using System.Text.Json;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Takes what the members of one object say of a row into the draft of the row. A missing member leaves what is known.</summary>
/// <param name="set">Receives notes about texts that were cut.</param>
/// <param name="draft">The draft of the row.</param>
/// <param name="element">The object.</param>
/// <param name="place">The place of the object that is named in notes.</param>
/// <param name="path">The path from the place to the members, such as <c>links.</c>; empty for the members of the object itself.</param>
internal readonly struct Observation(ImportSet set, Draft draft, JsonElement element, ImportPlace place, string path = "")
{
    /// <summary>The members of a nested object. If it is missing, so are its members.</summary>
    public Observation In(string member) => new(set, draft, element.Object(member).GetValueOrDefault(), place, $"{path}{member}.");

    /// <summary>Takes the first of the given members that is a text; a text longer than the limit is cut, which is noted.</summary>
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

    /// <summary>Takes a count that only grows, of which the greatest is the latest, whichever place says it.</summary>
    public void Greatest(ref int? known, string member)
    {
        if (element.Count(member) is { } said)
        {
            known = Math.Max(known ?? 0, said);
        }
    }

    public void Moment(ref DateTime? known, string member) => draft.Take(ref known, element.Moment(member));
}

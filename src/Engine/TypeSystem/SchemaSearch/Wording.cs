namespace Qplet.GraphQL.TypeSystem;

/// <summary>A short phrase in which people ask for an entry of the index.</summary>
/// <param name="Text">The phrase.</param>
/// <param name="Subject">
/// The words of which a query must have at least one for the phrase to count. Null for a phrase that was chosen for the entry: any of its words count, also as
/// words of the text.
/// </param>
internal sealed record Wording(string Text, string? Subject = null)
{
    private const double OwnWeight = 0.7;

    /// <summary>How much it counts in comparison with a phrase that was chosen for the entry.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Returns the wordings that an entry itself has: its name, and the first sentence of its description.</summary>
    public static List<Wording> Own(string name, string? description)
    {
        List<string> texts = IndexedText.SummaryOf(description) is { Length: > 0 } summary ? [name, summary] : [name];
        return texts.ConvertAll(static text => new Wording(text, WordsOf(text, SearchWords.IsStopWord)) { Weight = OwnWeight });
    }

    /// <summary>Returns the words of a text or name, separated by spaces.</summary>
    public static string WordsOf(string text, Func<string, bool>? isLeftOut = null) =>
        string.Join(' ', SearchWords.Read(text).Where(word => isLeftOut?.Invoke(word) != true));
}

using System.Collections.Frozen;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The options of <see cref="SchemaIndex" />.</summary>
public sealed record SchemaSearchOptions
{
    /// <summary>The options of a schema that specifies none.</summary>
    public static SchemaSearchOptions Default { get; } = new();

    /// <summary>
    /// The words of the domain that the schema names differently: a word, or a phrase of up to three words, and the words of the schema that it stands for,
    /// such as <c>song</c> for <c>track</c>. They are found in addition to the word itself, with a lower score. Letter case and endings of words do not matter.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms { get; init; } = FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>
    /// Short phrases in which people ask for parts of the schema, by schema coordinates, such as <c>leave a comment</c> for <c>Mutation.createComment</c>.
    /// Coordinates that the schema does not have are ignored. A coordinate may have a <c>*</c>, which stands for one or more words of a name: its phrases are
    /// those of all fields that match, also of fields that are added later, with the words for which the <c>*</c> stands in the place of a <c>*</c> in the
    /// phrase. So <c>delete a *</c> for <c>Mutation.delete*</c> finds <c>Mutation.deleteMediaAsset</c> by <c>delete a media asset</c>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Wordings { get; init; } = FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Returns the wordings of a coordinate itself, without those of coordinates with a <c>*</c>.</summary>
    internal IReadOnlyList<Wording> WordingsOf(string coordinate) =>
        Wordings.TryGetValue(coordinate, out var wordings) ? [.. wordings.Select(static text => new Wording(text))] : [];
}

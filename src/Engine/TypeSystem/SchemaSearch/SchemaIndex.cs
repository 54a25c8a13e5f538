using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Finds the parts of a schema by words, as the proposal of <see href="https://github.com/graphql/ai-wg/blob/main/rfcs/semantic-introspection.md">Semantic
/// Introspection</see> has it: types, fields, input fields and enum values, by their names, descriptions, arguments and enum values. Ranks them by BM25.
/// Immutable and safe for concurrent use; reads nothing but the schema.
/// </summary>
public sealed class SchemaIndex
{
    /// <summary>The maximum number of characters of a query.</summary>
    public const int MaxQueryLength = 1000;

    /// <summary>The maximum number of results of a search, and of coordinates of which the definitions are read.</summary>
    public const int MaxResults = 50;

    private readonly SchemaSearchOptions _options;
    private readonly SchemaPaths _paths;
    private readonly IReadOnlyList<IndexedText> _schemaTexts;
    private readonly WordIndex _index;
    private readonly QueryReader _reader;
    private readonly WishReader _wishes;

    private SchemaIndex(SchemaSearchOptions options, SchemaPaths paths, IReadOnlyList<IndexedText> schemaTexts, IEnumerable<SearchDocument> documents)
    {
        _options = options;
        _paths = paths;
        _schemaTexts = schemaTexts;
        _index = new WordIndex([.. schemaTexts, .. documents.Select(document => TextOf(document, options))]);
        _reader = new QueryReader(options, _index);
        _wishes = new WishReader(_index);
    }

    /// <summary>Creates the index of a schema. <see cref="GraphQLSchema.Search" /> is created once and shared.</summary>
    public static SchemaIndex Create(GraphQLSchema schema, SchemaSearchOptions? options = null)
    {
        var paths = new SchemaPaths(schema);
        options ??= SchemaSearchOptions.Default;
        return new(options, paths, [.. new SchemaTexts(schema, paths, options).Read()], []);
    }

    /// <summary>Returns an index that finds documents in addition to the schema.</summary>
    public SchemaIndex With(IEnumerable<SearchDocument> documents) => new(_options, _paths, _schemaTexts, documents);

    /// <summary>Returns what matches a query best, in an order that is always the same. Empty if the query has no words that the schema has.</summary>
    /// <param name="query">
    /// A question or words in English, at most <see cref="MaxQueryLength" /> characters. A word may have a typing error. Several wishes, such as <c>follow the
    /// band and mute the group</c>, are answered together.
    /// </param>
    /// <param name="first">The number of results, from 1 to <see cref="MaxResults" />.</param>
    /// <param name="after">The cursor after which the results start; null for the best ones.</param>
    /// <param name="minScore">The lowest score of a result, from 0 to 1; null for 0.</param>
    /// <exception cref="GraphQLException">An argument is not valid (INVALID_INPUT).</exception>
    public IReadOnlyList<SchemaSearchResult> Find(string query, int first = 10, string? after = null, double? minScore = null)
    {
        if (query.Length > MaxQueryLength)
        {
            throw SearchErrors.QueryTooLong(MaxQueryLength);
        }
        if (first is < 1 or > MaxResults)
        {
            throw SearchErrors.FirstOutOfRange(MaxResults);
        }
        if (minScore is { } score && score is not (>= 0 and <= 1))
        {
            throw SearchErrors.MinScoreOutOfRange();
        }
        var start = after is null ? 0 : ReadCursor(after);
        var found = Find(query);
        var results = new List<SchemaSearchResult>();
        for (var i = start; i < found.Count && results.Count < first; i++)
        {
            var relative = found[i].Score / found[0].Score;
            if (relative < minScore)
            {
                break;
            }
            results.Add(new(found[i].Coordinate, relative, CursorOf(i + 1)));
        }

        return results;
    }

    /// <summary>
    /// Returns up to three paths of field coordinates from a root type to a part of the schema, the shortest first, such as <c>Query.me</c>,
    /// <c>User.conversations</c>. The last coordinate is the field itself, or for a type, an input field or an enum value, the field that returns or takes it.
    /// Empty if there is no path, or if the text is not a coordinate.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> GetPathsToRoot(string coordinate)
    {
        try
        {
            return _paths.Find(SchemaCoordinate.Parse(coordinate));
        }
        catch (GraphQLSyntaxException)
        {
            return [];
        }
    }

    /// <summary>Returns what matches a query, the best first; if the query has several wishes, also what matches each of them.</summary>
    private IReadOnlyList<(string Coordinate, double Score)> Find(string query)
    {
        var found = _index.Find(_reader.Read(query));
        var wishes = _wishes.Read(query);
        return wishes.Count == 1 ? found : WishFusion.Join(found, [.. wishes.Select(wish => _index.Find(_reader.Read(wish)))]);
    }

    private static IndexedText TextOf(SearchDocument document, SchemaSearchOptions options)
    {
        var text = new IndexedText(document.Coordinate, 1.25, null);
        text.AddWordings([.. document.Uses.SelectMany(options.WordingsOf), .. Wording.Own(Wording.WordsOf(document.Name), document.Description)]);
        return text.Add(TextPart.Name, document.Name).AddDescription(document.Description).Add(TextPart.Details, document.Details);
    }

    private static string CursorOf(int place) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(place.ToString(CultureInfo.InvariantCulture)));

    private static int ReadCursor(string cursor)
    {
        Span<byte> text = stackalloc byte[16];
        return
            cursor.Length <= 16
            && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, text, out var length)
            && int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : throw SearchErrors.InvalidCursor();
    }
}

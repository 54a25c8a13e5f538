using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads the trusted documents of a folder. Invalid entries are skipped and reported.</summary>
/// <remarks>The parser's and validation's limits for documents from clients do not apply, because the application wrote these documents. Limits that depend
/// on variables, such as cost and time, do.</remarks>
internal sealed class TrustedDocumentFolder
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";
    private const int MaxProblemsOfADocument = 10;

    private static readonly ValidationOptions s_validation = ValidationOptions.Trusted with { MaxErrors = MaxProblemsOfADocument };

    private readonly GraphQLSchema _schema;
    private readonly ExecutionOptions _options;
    private readonly List<string> _problems = [];

    private TrustedDocumentFolder(GraphQLSchema schema, ExecutionOptions options)
    {
        _schema = schema;
        _options = options;
    }

    private TrustedDocuments Documents { get; } = new();

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the files in the folder, but not those in subfolders.</summary>
    /// <returns>The valid documents, and the problems of the others as <c>file:line:column: message</c>.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder is denied.</exception>
    public static (TrustedDocuments Documents, IReadOnlyList<string> Problems) Read(GraphQLSchema schema, ExecutionOptions options, string folder)
    {
        var reader = new TrustedDocumentFolder(schema, options);
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            reader.ReadFile(path);
        }
        return (reader.Documents, reader._problems);
    }

    private void ReadFile(string path)
    {
        var name = Path.GetFileName(path);
        if (name.StartsWith('.'))
        {
            return;
        }
        try
        {
            switch (Path.GetExtension(name).ToUpperInvariant())
            {
                case ".GRAPHQL" or ".GQL":
                    var id = Path.GetFileNameWithoutExtension(name);
                    Add(name, WithoutMark(File.ReadAllBytes(path)), document => Documents.TryAddFile(id, document), id);
                    break;
                case ".JSON":
                    ReadManifest(name, WithoutMark(File.ReadAllBytes(path)));
                    break;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ExecutionErrors.TrustedFileUnreadable(name, exception.Message));
        }
    }

    private void ReadManifest(string name, ReadOnlyMemory<byte> text)
    {
        try
        {
            using var manifest = JsonDocument.Parse(text);
            var root = manifest.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                _problems.Add(ExecutionErrors.TrustedManifestUnknown(name));
            }
            else if (root.TryGetProperty("format", out var format) && format.ValueEquals(ApolloFormat))
            {
                ReadOperations(name, root);
            }
            else
            {
                ReadMap(name, root);
            }
        }
        catch (JsonException exception)
        {
            _problems.Add(ExecutionErrors.TrustedManifestNotJson(name, (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1));
        }
    }

    /// <summary>
    /// Reads an object of IDs and texts, such as <c>persisted_queries.json</c> of Relay and <c>persisted-documents.json</c> of GraphQL Code Generator.
    /// </summary>
    private void ReadMap(string name, JsonElement root)
    {
        foreach (var entry in root.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String)
            {
                _problems.Add(ExecutionErrors.TrustedManifestUnknown(name));
                return;
            }

            Add(name, entry.Name, entry.Value.GetString()!);
        }
    }

    /// <summary>Reads a manifest of <c>@apollo/generate-persisted-query-manifest</c>.</summary>
    private void ReadOperations(string name, JsonElement root)
    {
        if (!root.TryGetProperty("operations", out var operations) || operations.ValueKind != JsonValueKind.Array)
        {
            _problems.Add(ExecutionErrors.TrustedManifestUnknown(name));
            return;
        }

        foreach (var operation in operations.EnumerateArray())
        {
            if (
                operation.ValueKind == JsonValueKind.Object
                && operation.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                && operation.TryGetProperty("body", out var body)
                && body.ValueKind == JsonValueKind.String
            )
            {
                Add(name, id.GetString()!, body.GetString()!);
            }
            else
            {
                _problems.Add(ExecutionErrors.TrustedManifestUnknown(name));
                return;
            }
        }
    }

    private void Add(string file, string id, string text) =>
        Add($"{file} ({id})", Encoding.UTF8.GetBytes(text), document => Documents.TryAdd(id, document), id);

    private void Add(string place, ReadOnlyMemory<byte> text, Func<ExecutableDocument, bool> add, string id)
    {
        try
        {
            var parsed = Parser.ParseDocument(text.Span, ParserOptions.Trusted);
            var errors = DocumentValidator.Validate(_schema, parsed, s_validation);
            foreach (var error in errors)
            {
                _problems.Add(
                    ExecutionErrors.TrustedDocumentInvalid(place, error.Locations is [var first, ..] ? first : new ErrorLocation(1, 1), error.Message)
                );
            }
            if (errors.Count == 0 && !add(new ExecutableDocument(_schema, _options, parsed, DocumentHash.Of(text.Span))))
            {
                _problems.Add(ExecutionErrors.TrustedIdTaken(place, id));
            }
        }
        catch (GraphQLSyntaxException exception)
        {
            _problems.Add(
                ExecutionErrors.TrustedDocumentInvalid(place, new ErrorLocation(exception.Location.Line, exception.Location.Column), exception.Message)
            );
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsMemory(ByteOrderMark.Length) : bytes;
}

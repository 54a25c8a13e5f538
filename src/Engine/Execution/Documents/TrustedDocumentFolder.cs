using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Reads the trusted documents of the application's folder and those that are shipped with the server. Invalid entries are skipped and reported.
/// </summary>
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
    private readonly List<PublishedDocument> _published = [];
    private bool _isShipped;
    private int _ofApplication;

    private TrustedDocumentFolder(GraphQLSchema schema, ExecutionOptions options)
    {
        _schema = schema;
        _options = options;
    }

    private TrustedDocuments Documents { get; } = new();

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Reads the files in the application's folder, but not those in subfolders, and the shipped files, including those in subfolders. A shipped document whose
    /// ID, route or tool the application has as well is left out.
    /// </summary>
    /// <param name="schema">The schema that the documents must be valid for.</param>
    /// <param name="options">The limits of their plans.</param>
    /// <param name="folder">The folder of the application. Null if it has none.</param>
    /// <param name="shippedFolder">The folder of the documents that are shipped with the server. Null for none.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a folder is denied.</exception>
    public static TrustedDocumentSet Read(GraphQLSchema schema, ExecutionOptions options, string? folder, string? shippedFolder = null)
    {
        var reader = new TrustedDocumentFolder(schema, options);
        if (folder is { Length: > 0 })
        {
            reader.ReadFolder(folder, SearchOption.TopDirectoryOnly);
        }
        var ofApplication = reader.Documents.Count;
        if (shippedFolder is { Length: > 0 })
        {
            reader._isShipped = true;
            reader._ofApplication = reader._published.Count;
            reader.ReadFolder(shippedFolder, SearchOption.AllDirectories);
        }
        return new TrustedDocumentSet
        {
            Documents = reader.Documents,
            Published = reader._published,
            Problems = reader._problems,
            ApplicationCount = ofApplication,
        };
    }

    private void ReadFolder(string folder, SearchOption depth)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", depth).Order(StringComparer.Ordinal))
        {
            ReadFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/'));
        }
    }

    private void ReadFile(string path, string name)
    {
        if (Path.GetFileName(name).StartsWith('.'))
        {
            return;
        }
        try
        {
            switch (Path.GetExtension(name).ToUpperInvariant())
            {
                case ".GRAPHQL" or ".GQL":
                    var id = Path.GetFileNameWithoutExtension(name);
                    Add(name, WithoutMark(File.ReadAllBytes(path)), document => _isShipped || Documents.TryAddFile(id, document), id);
                    break;
                case ".JSON" when !_isShipped:
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
            var stripped = PublishedDirectives.Strip(parsed);
            if (DocumentValidator.Validate(_schema, stripped, s_validation) is { Count: > 0 } errors)
            {
                foreach (var error in errors)
                {
                    AddProblem(place, error.Locations is [var first, ..] ? first : new ErrorLocation(1, 1), error.Message);
                }
                return;
            }
            var document = new ExecutableDocument(_schema, _options, stripped, DocumentHash.Of(text.Span));
            if (!add(document))
            {
                _problems.Add(ExecutionErrors.TrustedIdTaken(place, id));
            }
            else if (!ReferenceEquals(stripped, parsed))
            {
                Publish(place, parsed, document);
            }
            else if (_isShipped)
            {
                AddProblem(place, new ErrorLocation(1, 1), PublishingErrors.NotPublished);
            }
        }
        catch (GraphQLSyntaxException exception)
        {
            AddProblem(place, new ErrorLocation(exception.Location.Line, exception.Location.Column), exception.Message);
        }
    }

    private void Publish(string place, DocumentNode parsed, ExecutableDocument document)
    {
        var mistakes = new List<PublishedDocumentProblem>();
        if (PublishedDocumentReader.Read(_schema, parsed, document.Syntax, place, mistakes) is not { } published)
        {
            mistakes.ForEach(mistake => AddProblem(place, mistake.Location, mistake.Message));
            return;
        }

        var (owner, problem) = FindOwner(published);
        if (problem is null && (_isShipped && Documents.TryFind(published.Id, out _) || !Documents.TryAdd(published.Id, document)))
        {
            (owner, problem) = (_published.Find(other => other.Id == published.Id), PublishingErrors.OperationTaken(published.Id));
        }
        if (problem is null)
        {
            _published.Add(published);
        }
        else if (!_isShipped || _published.IndexOf(owner!) >= _ofApplication)
        {
            var mistake = PublishedDocumentProblem.At(published.Operation, problem);
            AddProblem(place, mistake.Location, mistake.Message);
        }
    }

    /// <summary>Returns the document that already has the route or is the tool.</summary>
    private (PublishedDocument? Owner, string? Problem) FindOwner(PublishedDocument published)
    {
        if (published.Http is { } http && _published.Find(other => other.Http?.Key == http.Key) is { } route)
        {
            return (route, PublishingErrors.RouteTaken($"{http.Method} {http.Path}"));
        }
        return published.Tool is { } tool && _published.Find(other => other.Tool?.Name == tool.Name) is { } same
            ? (same, PublishingErrors.ToolTaken(tool.Name))
            : default;
    }

    private void AddProblem(string place, ErrorLocation location, string message) =>
        _problems.Add(ExecutionErrors.TrustedDocumentInvalid(place, location, message));

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsMemory(ByteOrderMark.Length) : bytes;
}

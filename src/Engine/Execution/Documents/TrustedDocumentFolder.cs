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
    private const int MaxProblemsOfADocument = 10;

    private static readonly ValidationOptions s_validation = ValidationOptions.Trusted with { MaxErrors = MaxProblemsOfADocument };

    private readonly GraphQLSchema _schema;
    private readonly ExecutionOptions _options;
    private readonly List<string> _problems = [];
    private readonly List<PublishedDocument> _published = [];
    private readonly List<KeyValuePair<PublishedDocument, ExecutableDocument>> _executables = [];
    private readonly List<string> _replaced = [];
    private SharedFragments _fragments = new();
    private RouteExample? _example;
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
    /// ID, route or tool the application has as well is left out. The fragments of a file that defines nothing else can be used by every document of its
    /// folder.
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
            Executables = reader._executables,
            Problems = reader._problems,
            Replaced = reader._replaced,
            ApplicationCount = ofApplication,
        };
    }

    private void ReadFolder(string folder, SearchOption depth)
    {
        _fragments = new SharedFragments();
        List<(string Name, ReadOnlyMemory<byte> Text, DocumentNode Syntax)> documents = [];
        List<(string Name, ReadOnlyMemory<byte> Text)> manifests = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*", depth).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            switch (KindOf(name))
            {
                case FileKind.Document when TryRead(path, name, out var text) && Parse(name, text) is { } document:
                    if (SharedFragments.IsShared(document))
                    {
                        AddFragments(name, text, document);
                    }
                    else
                    {
                        documents.Add((name, text, document));
                    }
                    break;
                case FileKind.Manifest when !_isShipped && TryRead(path, name, out var text):
                    manifests.Add((name, text));
                    break;
            }
        }

        foreach (var (name, text, syntax) in documents)
        {
            var id = Path.GetFileNameWithoutExtension(name);
            _example = ReadExample(
                Path.ChangeExtension(Path.Combine(folder, name), RouteExample.FileEnding),
                Path.ChangeExtension(name, RouteExample.FileEnding)
            );
            Add(name, text, syntax, document => _isShipped || Documents.TryAddFile(id, document), id);
        }
        _example = null;
        foreach (var (name, text) in manifests)
        {
            foreach (var (id, body) in TrustedManifest.Read(name, text, _problems))
            {
                Add(name, id, body);
            }
        }
    }

    private static FileKind KindOf(string name) =>
        Path.GetFileName(name).StartsWith('.') || name.EndsWith(RouteExample.FileEnding, StringComparison.OrdinalIgnoreCase)
            ? FileKind.Other
            : Path.GetExtension(name).ToUpperInvariant() switch
            {
                ".GRAPHQL" or ".GQL" => FileKind.Document,
                ".JSON" => FileKind.Manifest,
                _ => FileKind.Other,
            };

    private bool TryRead(string path, string name, out ReadOnlyMemory<byte> text)
    {
        try
        {
            text = WithoutMark(File.ReadAllBytes(path));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ExecutionErrors.TrustedFileUnreadable(name, exception.Message));
            text = default;
            return false;
        }
    }

    private RouteExample? ReadExample(string path, string name)
    {
        if (!File.Exists(path) || !TryRead(path, name, out var text))
        {
            return null;
        }
        try
        {
            return RouteExample.Parse(text);
        }
        catch (JsonException exception)
        {
            _problems.Add(ExecutionErrors.TrustedFileUnreadable(name, exception.Message));
            return null;
        }
    }

    private DocumentNode? Parse(string place, ReadOnlyMemory<byte> text)
    {
        try
        {
            return Parser.ParseDocument(text.Span, ParserOptions.Trusted);
        }
        catch (GraphQLSyntaxException exception)
        {
            AddProblem(place, new ErrorLocation(exception.Location.Line, exception.Location.Column), exception.Message);
            return null;
        }
    }

    private void AddFragments(string file, ReadOnlyMemory<byte> text, DocumentNode document)
    {
        foreach (var fragment in _fragments.Add(file, text, document))
        {
            var location = fragment.Name.Location!.Value;
            AddProblem(file, new ErrorLocation(location.Line, location.Column), ExecutionErrors.SharedFragmentTaken(fragment.Name.Value));
        }
    }

    private void Add(string file, string id, string text)
    {
        var (place, bytes) = ($"{file} ({id})", Encoding.UTF8.GetBytes(text));
        if (Parse(place, bytes) is { } syntax)
        {
            Add(place, bytes, syntax, document => Documents.TryAdd(id, document), id);
        }
    }

    private void Add(string place, ReadOnlyMemory<byte> text, DocumentNode syntax, Func<ExecutableDocument, bool> add, string id)
    {
        var source = _fragments.Complete(place, text, syntax);
        var stripped = PublishedDirectives.Strip(source.Syntax);
        if (DocumentValidator.Validate(_schema, stripped, s_validation) is { Count: > 0 } errors)
        {
            foreach (var error in errors)
            {
                var (file, location) = source.Find(error.Locations is [var first, ..] ? first : new ErrorLocation(1, 1));
                AddProblem(file, location, error.Message);
            }
            return;
        }
        var document = new ExecutableDocument(_schema, _options, stripped, DocumentHash.Of(source.Text.Span));
        PublishedDocument? published = null;
        if (!ReferenceEquals(stripped, source.Syntax))
        {
            published = ReadPublished(place, source.Syntax, document);
            if (published is null)
            {
                return;
            }
        }
        else if (_isShipped)
        {
            AddProblem(place, new ErrorLocation(1, 1), PublishingErrors.NotPublished);
            return;
        }

        if (!add(document))
        {
            _problems.Add(ExecutionErrors.TrustedIdTaken(place, id));
        }
        else if (published is not null)
        {
            Documents.TryAdd(published.Id, document);
            _published.Add(published);
            _executables.Add(KeyValuePair.Create(published, document));
        }
    }

    /// <summary>Reads the directives that publish a document. Returns null if the document is left out because of them.</summary>
    private PublishedDocument? ReadPublished(string place, DocumentNode parsed, ExecutableDocument document)
    {
        var mistakes = new List<PublishedDocumentProblem>();
        if (PublishedDocumentReader.Read(_schema, parsed, document.Syntax, place, mistakes) is not { } published)
        {
            mistakes.ForEach(mistake => AddProblem(place, mistake.Location, mistake.Message));
            return null;
        }

        var (owner, problem) = FindOwner(published);
        if (problem is null && (_isShipped ? Documents.TryFind(published.Id, out _) : Documents.IsTaken(published.Id, document)))
        {
            (owner, problem) = (_published.Find(other => other.Id == published.Id), PublishingErrors.OperationTaken(published.Id));
        }
        if (problem is null)
        {
            return published with { Example = published.Http is null ? null : _example };
        }
        if (!_isShipped || _published.IndexOf(owner!) >= _ofApplication)
        {
            var mistake = PublishedDocumentProblem.At(published.Operation, problem);
            AddProblem(place, mistake.Location, mistake.Message);
        }
        else
        {
            _replaced.Add(published.Id);
        }
        return null;
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

    /// <summary>Adds a problem. That of a shared fragment is found with each document that uses it, and reported once.</summary>
    private void AddProblem(string place, ErrorLocation location, string message)
    {
        var problem = ExecutionErrors.TrustedDocumentInvalid(place, location, message);
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsMemory(ByteOrderMark.Length) : bytes;

    private enum FileKind
    {
        Other,
        Document,
        Manifest,
    }
}

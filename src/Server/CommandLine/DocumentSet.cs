using System.Runtime.InteropServices;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The documents of a client: operations and fragments in several files, where every operation can use every fragment.</summary>
/// <remarks>
/// The files are validated as one document. An error in a fragment is therefore reported once, whichever operations use it, and unused fragments are found.
/// </remarks>
internal sealed class DocumentSet
{
    private readonly List<(InputFile File, DocumentNode Document)> _files = [];

    private DocumentSet() { }

    /// <summary>The syntax errors. If there are any, the documents are not validated.</summary>
    public List<string> SyntaxErrors { get; } = [];

    /// <summary>The number of files in folders that contain only type definitions and are therefore skipped.</summary>
    public int SchemaFiles { get; private set; }

    public int Files => _files.Count;

    public int Operations => CountOf<OperationDefinitionNode>();

    public int Fragments => CountOf<FragmentDefinitionNode>();

    /// <summary>Reads files and folders.</summary>
    /// <exception cref="InputException">A file cannot be read, or no documents were found.</exception>
    public static async Task<DocumentSet> ReadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var set = new DocumentSet();
        foreach (var (path, isNamed) in DocumentFiles.Find(paths))
        {
            set.Add(await InputFile.ReadAsync(path, cancellationToken), isNamed);
        }
        return set.Files > 0 || set.SyntaxErrors.Count > 0 ? set : throw CommandErrors.NoDocuments(paths);
    }

    /// <summary>Returns the validation errors, in the order of files and lines.</summary>
    public IReadOnlyList<string> Validate(GraphQLSchema schema, bool rejectDeprecated)
    {
        var (document, firstLines) = Combine();
        var errors = DocumentValidator.Validate(
            schema,
            PublishedDirectives.Strip(document),
            ValidationOptions.Trusted with
            {
                RejectDeprecated = rejectDeprecated,
            }
        );
        return
        [
            .. errors
                .Select(static error => (error.Message, Locations: error.Locations ?? []))
                .OrderBy(static error => error.Locations is [var first, ..] ? first : default, Comparer<ErrorLocation>.Create(Compare))
                .Select(error => CommandErrors.DocumentError(error.Message, [.. error.Locations.Select(location => PlaceOf(location, firstLines))])),
        ];
    }

    private static int Compare(ErrorLocation x, ErrorLocation y) => (x.Line, x.Column).CompareTo((y.Line, y.Column));

    private void Add(InputFile file, bool isNamed)
    {
        try
        {
            var document = Parser.ParseDocument(file.Text.Span, ParserOptions.Trusted);
            if (!isNamed && !document.Definitions.OfType<ExecutableDefinitionNode>().Any())
            {
                SchemaFiles++;
            }
            else
            {
                _files.Add((file, document));
            }
        }
        catch (GraphQLSyntaxException exception)
        {
            SyntaxErrors.Add(CommandErrors.SyntaxError(file.Path, exception));
        }
    }

    /// <summary>Concatenates the files and returns the first line of each.</summary>
    private (DocumentNode Document, List<int> FirstLines) Combine()
    {
        var text = new List<byte>();
        var firstLines = new List<int>();
        var line = 1;
        foreach (var (file, _) in _files)
        {
            firstLines.Add(line);
            var start = text.Count;
            text.AddRange(file.Text.Span);
            text.Add((byte)'\n');
            line += CountLines(CollectionsMarshal.AsSpan(text)[start..]);
        }

        var definitions = Parser.ParseDocument(CollectionsMarshal.AsSpan(text), ParserOptions.Trusted).Definitions;
        return (new DocumentNode([.. NameAnonymous(definitions)]), firstLines);
    }

    /// <summary>
    /// Names anonymous operations. The only operation in its file needs no name, because files are sent one by one; in the combined document it is named after
    /// its file.
    /// </summary>
    private IEnumerable<DefinitionNode> NameAnonymous(IReadOnlyList<DefinitionNode> definitions)
    {
        var next = 0;
        foreach (var (file, document) in _files)
        {
            var hasOneOperation = document.Definitions.OfType<OperationDefinitionNode>().Count() == 1;
            for (var i = 0; i < document.Definitions.Count; i++)
            {
                var definition = definitions[next++];
                yield return hasOneOperation && definition is OperationDefinitionNode { Name: null } operation
                    ? new OperationDefinitionNode(
                        operation.Operation,
                        operation.SelectionSet,
                        new NameNode($"(anonymous) {file.Path}", operation.Location),
                        operation.VariableDefinitions,
                        operation.Directives,
                        operation.Description,
                        operation.Location
                    )
                    : definition;
            }
        }
    }

    /// <summary>Counts line ends: <c>\n</c>, <c>\r</c> and <c>\r\n</c>.</summary>
    private static int CountLines(ReadOnlySpan<byte> text) => text.Count((byte)'\n') + text.Count((byte)'\r') - text.Count("\r\n"u8);

    private string PlaceOf(ErrorLocation location, List<int> firstLines)
    {
        var index = firstLines.BinarySearch(location.Line);
        if (index < 0)
        {
            index = ~index - 1;
        }
        return $"{_files[index].File.Path}:{location.Line - firstLines[index] + 1}:{location.Column}";
    }

    private int CountOf<T>() => _files.Sum(static file => file.Document.Definitions.OfType<T>().Count());
}

using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A parsed, valid document, as it is kept between requests.</summary>
internal sealed class ExecutableDocument
{
    private readonly ExecutableOperation[] _operations;

    /// <summary>Takes a valid document.</summary>
    /// <param name="schema">The schema that it is valid for.</param>
    /// <param name="options">The limits of its plans.</param>
    /// <param name="document">The document.</param>
    /// <param name="hash">The hash of its text, by <see cref="DocumentHash" />.</param>
    public ExecutableDocument(GraphQLSchema schema, ExecutionOptions options, DocumentNode document, string hash)
    {
        Syntax = document;
        Hash = hash;
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments.TryAdd(fragment.Name.Value, fragment);
        }
        _operations =
        [
            .. document.Definitions.OfType<OperationDefinitionNode>().Select(operation => new ExecutableOperation(schema, options, operation, fragments)),
        ];
        IntrospectionField = IntrospectionFinder.Find(document);
    }

    public DocumentNode Syntax { get; }

    /// <summary>The SHA-256 of the text in lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The first <c>__schema</c> or <c>__type</c> that the document selects; null where it selects none.</summary>
    public FieldNode? IntrospectionField { get; }

    /// <summary>Finds the operation to run (section 6.1, GetOperation).</summary>
    /// <exception cref="GraphQLException">There is none of that name, or several and no name.</exception>
    public ExecutableOperation GetOperation(string? name)
    {
        if (name is null)
        {
            return _operations.Length switch
            {
                1 => _operations[0],
                0 => throw new GraphQLException(ExecutionErrors.NoOperation()),
                _ => throw new GraphQLException(ExecutionErrors.OperationNameRequired()),
            };
        }

        foreach (var operation in _operations)
        {
            if (operation.Definition.Name?.Value == name)
            {
                return operation;
            }
        }

        throw new GraphQLException(ExecutionErrors.OperationNotFound(name));
    }
}

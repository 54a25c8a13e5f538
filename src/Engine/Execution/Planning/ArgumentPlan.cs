using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The arguments of a planned field. They are coerced once if they do not use variables, otherwise once for each execution.</summary>
internal sealed class ArgumentPlan
{
    private readonly FieldDefinition _field;
    private readonly FieldNode _node;
    private readonly ArgumentValues? _constant;

    private ArgumentPlan(FieldDefinition field, FieldNode node)
    {
        _field = field;
        _node = node;
        if (field.Arguments.Count == 0)
        {
            _constant = ArgumentValues.Empty;
        }
        else if (ArgumentCoercion.AreConstant(node.Arguments))
        {
            try
            {
                _constant = ArgumentCoercion.Coerce(field, node);
            }
            catch (GraphQLException exception)
            {
                Error = exception;
            }
        }
    }

    /// <summary>Whether the field has no arguments.</summary>
    public bool IsEmpty => _field.Arguments.Count == 0;

    /// <summary>The values if they are the same for every request, or null.</summary>
    public ArgumentValues? Constant => _constant;

    /// <summary>The error if the constant values are not valid. It is an error of the field in every request.</summary>
    public GraphQLException? Error { get; }

    public static ArgumentPlan Of(FieldDefinition field, FieldNode node) => new(field, node);

    /// <summary>Coerces the arguments for one request.</summary>
    /// <exception cref="GraphQLException">The arguments are not valid.</exception>
    public ArgumentValues Coerce(VariableValues variables) => ArgumentCoercion.Coerce(_field, _node, variables);
}

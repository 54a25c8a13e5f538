using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <content>Directives that a document puts on fields.</content>
internal sealed partial class OperationExecution
{
    private Dictionary<SelectionDirectives, IReadOnlyList<CoercedDirective>>? _directives;

    /// <summary>The directives on a field, coerced once for each run.</summary>
    /// <exception cref="GraphQLException">The arguments do not fit.</exception>
    public IReadOnlyList<CoercedDirective> GetDirectives(FieldPlan field)
    {
        if (field.Directives is not { } directives)
        {
            return [];
        }
        if (directives.IsConstant)
        {
            return directives.Coerce(_variables);
        }

        // Middleware may ask beside the run, after its first await.
        lock (_gate)
        {
            _directives ??= [];
            if (!_directives.TryGetValue(directives, out var known))
            {
                _directives.Add(directives, known = directives.Coerce(_variables));
            }
            return known;
        }
    }
}

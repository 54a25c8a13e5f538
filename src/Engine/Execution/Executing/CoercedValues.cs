using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The arguments of fields and directives with the variables of one run, each coerced once, and what resolvers derive from them.</summary>
/// <param name="plan">The plan.</param>
/// <param name="variables">The variables.</param>
/// <param name="gate">Guards the directives and derived values, which middleware may read while the run goes on.</param>
internal sealed class CoercedValues(OperationPlan plan, VariableValues variables, Lock gate)
{
    private object?[] _arguments = [];
    private Dictionary<SelectionDirectives, IReadOnlyList<CoercedDirective>>? _directives;
    private Dictionary<(FieldPlan, Type), object>? _fieldValues;

    public VariableValues Variables => variables;

    /// <summary>Returns the arguments of a field.</summary>
    /// <exception cref="GraphQLException">The arguments are not valid.</exception>
    public ArgumentValues GetArguments(FieldPlan field)
    {
        var arguments = field.Arguments;
        if (arguments.Constant is { } constant)
        {
            return constant;
        }
        if (arguments.Error is { } error)
        {
            throw new GraphQLException(error.Errors);
        }

        if (field.Id >= _arguments.Length)
        {
            Array.Resize(ref _arguments, Math.Max(field.Id + 1, plan.FieldCount));
        }
        switch (_arguments[field.Id])
        {
            case ArgumentValues known:
                return known;
            case GraphQLException known:
                throw new GraphQLException(known.Errors);
        }

        try
        {
            var values = arguments.Coerce(variables);
            _arguments[field.Id] = values;
            return values;
        }
        catch (GraphQLException exception)
        {
            _arguments[field.Id] = exception;
            throw;
        }
    }

    /// <summary>Returns the value of a type that was derived from the arguments of a field. Null if there is none yet.</summary>
    public T? FindFieldValue<T>(FieldPlan field)
        where T : class
    {
        lock (gate)
        {
            return _fieldValues is not null && _fieldValues.TryGetValue((field, typeof(T)), out var value) ? (T)value : null;
        }
    }

    /// <summary>Sets the value of a type that was derived from the arguments of a field.</summary>
    public void SetFieldValue<T>(FieldPlan field, T value)
        where T : class
    {
        lock (gate)
        {
            (_fieldValues ??= [])[(field, typeof(T))] = value;
        }
    }

    /// <summary>Returns the directives on a field.</summary>
    /// <exception cref="GraphQLException">The arguments are not valid.</exception>
    public IReadOnlyList<CoercedDirective> GetDirectives(FieldPlan field)
    {
        if (field.Directives is not { } directives)
        {
            return [];
        }
        if (directives.IsConstant)
        {
            return directives.Coerce(variables);
        }

        lock (gate)
        {
            _directives ??= [];
            if (!_directives.TryGetValue(directives, out var known))
            {
                _directives.Add(directives, known = directives.Coerce(variables));
            }
            return known;
        }
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// An operation of a valid document with its plans: one for each combination of <c>@skip</c>, <c>@include</c>, <c>@defer</c> and <c>@stream</c> conditions
/// that requests have used.
/// </summary>
internal sealed class ExecutableOperation
{
    private readonly GraphQLSchema _schema;
    private readonly ExecutionOptions _options;
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly VariableDefinitions _variables;
    private readonly string[] _conditions;
    private readonly bool _isIncremental;
    private readonly ConcurrentDictionary<ConditionKey, OperationPlan> _plans = new();
    private OperationPlan? _onlyPlan;
    private int _isNotedAsUntrusted;

    public ExecutableOperation(
        GraphQLSchema schema,
        ExecutionOptions options,
        OperationDefinitionNode definition,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments
    )
    {
        _schema = schema;
        _options = options;
        _fragments = fragments;
        Definition = definition;
        _variables = new VariableDefinitions(schema, definition.VariableDefinitions);
        (_conditions, _isIncremental) = ConditionCollector.Collect(definition, fragments);
    }

    public OperationDefinitionNode Definition { get; }

    public OperationType Type => Definition.Operation;

    public bool HasVariables => Definition.VariableDefinitions.Count > 0;

    /// <summary>Returns true on the first call only.</summary>
    public bool TakeFirstUntrustedUse() => Volatile.Read(ref _isNotedAsUntrusted) == 0 && Interlocked.Exchange(ref _isNotedAsUntrusted, 1) == 0;

    /// <summary>Coerces a request's variables.</summary>
    /// <exception cref="GraphQLException">The variables are not valid.</exception>
    public VariableValues Coerce(JsonElement variables, IReadOnlyDictionary<string, UploadedFile>? files) =>
        _variables.Coerce(variables, _options.ValidationOptions.HideSuggestions, _options.MaxVariableValues, files);

    /// <summary>Returns the plan for a request's conditions.</summary>
    /// <exception cref="GraphQLException">The operation cannot be planned.</exception>
    public OperationPlan GetPlan(VariableValues variables, IncrementalFormat format)
    {
        if (_conditions.Length == 0 && !_isIncremental)
        {
            return Volatile.Read(ref _onlyPlan) ?? Interlocked.CompareExchange(ref _onlyPlan, Plan(variables, IncrementalFormat.None), null) ?? _onlyPlan;
        }

        var key = KeyOf(variables, _isIncremental ? format : IncrementalFormat.None);
        if (_plans.TryGetValue(key, out var plan))
        {
            return plan;
        }

        // Clients rarely use all combinations. Beyond the limit, plans are created for each request.
        if (_plans.Count >= _options.MaxPlanVariants)
        {
            _plans.Clear();
        }
        return _plans.GetOrAdd(key, Plan(variables, key.Format));
    }

    /// <summary>Returns the conditions of a plan as bits, for <see cref="ResolverContext.IncludeFlags" />.</summary>
    public ulong FlagsOf(VariableValues variables) => _conditions.Length == 0 ? 0 : KeyOf(variables, IncrementalFormat.None).Bits;

    private OperationPlan Plan(VariableValues variables, IncrementalFormat format)
    {
        using var phase = ExecutionDiagnostics.StartPhase(ProcessingPhase.Plan);
        return OperationPlanner.Plan(
            _schema,
            Definition,
            _fragments,
            _conditions.ToDictionary(static name => name, name => Holds(variables, name), StringComparer.Ordinal),
            format,
            FieldDivision.For(format),
            _options
        );
    }

    private ConditionKey KeyOf(VariableValues variables, IncrementalFormat format)
    {
        var bits = 0UL;
        for (var i = 0; i < Math.Min(64, _conditions.Length); i++)
        {
            if (Holds(variables, _conditions[i]))
            {
                bits |= 1UL << i;
            }
        }

        var rest =
            _conditions.Length <= 64
                ? null
                : string.Create(
                    _conditions.Length - 64,
                    (Operation: this, Variables: variables),
                    static (text, state) =>
                    {
                        for (var i = 0; i < text.Length; i++)
                        {
                            text[i] = Holds(state.Variables, state.Operation._conditions[64 + i]) ? '1' : '0';
                        }
                    }
                );
        return new ConditionKey(bits, rest, format);
    }

    /// <summary>A variable without a value can only be the condition of a <c>@defer</c> or <c>@stream</c>, which are active by default.</summary>
    private static bool Holds(VariableValues variables, string name) => !variables.TryGet(name, out var value) || value is true;
}

using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>What the rules know of the document that is validated, and where they report.</summary>
internal sealed class ValidationContext
{
    private static readonly List<Action<SyntaxNode>> s_noActions = [];
    private static readonly int s_kindCount = Enum.GetValues<SyntaxKind>().Length;

    private readonly GraphQLSchema? _schema;
    private readonly List<GraphQLError> _errors = [];
    private readonly List<Action<SyntaxNode>>?[] _entering = new List<Action<SyntaxNode>>?[s_kindCount];
    private readonly List<Action<SyntaxNode>>?[] _leaving = new List<Action<SyntaxNode>>?[s_kindCount];
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _variableUsages = [];
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _variableUsageKinds = [];
    private readonly Dictionary<ExecutableDefinitionNode, List<FragmentSpreadNode>> _fragmentSpreads = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<FragmentDefinitionNode>> _referencedFragments = [];
    private int _fragmentVisits;

    public ValidationContext(DocumentNode document, GraphQLSchema? schema, ValidationOptions options)
    {
        Document = document;
        Options = options;
        _schema = schema;
        Types = new TypeTracker(schema);
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments.TryAdd(fragment.Name.Value, fragment);
        }

        Fragments = fragments;
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
    }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>The schema that an executable document is validated against.</summary>
    public GraphQLSchema Schema => _schema ?? throw new InvalidOperationException("A schema document is validated without a schema.");

    /// <summary>The schema that a schema document extends, if there is one.</summary>
    public GraphQLSchema? ExtendedSchema => _schema;

    /// <summary>The types at the current node.</summary>
    public TypeTracker Types { get; }

    /// <summary>The fragments by name; of several with one name, the first.</summary>
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public IReadOnlyList<OperationDefinitionNode> Operations { get; }

    /// <summary>The nodes around the current one, the outermost first.</summary>
    public IReadOnlyList<SyntaxNode> Ancestors { get; set; } = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Asks to be called before the nodes below every node of a kind.</summary>
    public void OnEnter<T>(SyntaxKind kind, Action<T> action)
        where T : SyntaxNode => Add(_entering, kind, action);

    /// <summary>Asks to be called after the nodes below every node of a kind.</summary>
    public void OnLeave<T>(SyntaxKind kind, Action<T> action)
        where T : SyntaxNode => Add(_leaving, kind, action);

    /// <summary>Asks to be called at the end, when variables and fragment spreads are known.</summary>
    public void OnEnd(Action action) => OnLeave<DocumentNode>(SyntaxKind.Document, _ => action());

    public void Enter(SyntaxNode node) => Call(_entering, node);

    public void Leave(SyntaxNode node) => Call(_leaving, node);

    /// <exception cref="ValidationAbortedException">There are as many errors as are reported.</exception>
    public void Report(GraphQLError error)
    {
        if (_errors.Count >= Options.MaxErrors)
        {
            Abort(ValidationErrors.TooManyErrors());
        }

        _errors.Add(error);
    }

    /// <summary>Reports that a limit is exceeded, and ends the validation.</summary>
    /// <exception cref="ValidationAbortedException">Always.</exception>
    public void Abort(GraphQLError error)
    {
        _errors.Add(error);
        throw new ValidationAbortedException();
    }

    /// <summary>Makes the suggestion that ends a message, unless suggestions are hidden.</summary>
    public string DidYouMean(string input, IEnumerable<string> names) => Options.HideSuggestions ? "" : NameSuggestions.DidYouMean(input, names);

    /// <summary>Makes the suggestion of an enum value that ends a message, unless suggestions are hidden.</summary>
    public string DidYouMeanEnumValue(string input, EnumType type) =>
        Options.HideSuggestions ? "" : NameSuggestions.DidYouMean(input, type.Values.Select(value => value.Name), "the enum value ");

    public void Record(ExecutableDefinitionNode definition, VariableUsage usage) => GetOrAdd(_variableUsages, definition).Add(usage);

    public void Record(ExecutableDefinitionNode definition, FragmentSpreadNode spread) => GetOrAdd(_fragmentSpreads, definition).Add(spread);

    /// <summary>Returns the spreads that stand in a definition itself; known at the end of the document.</summary>
    public IReadOnlyList<FragmentSpreadNode> GetFragmentSpreads(ExecutableDefinitionNode definition) => _fragmentSpreads.GetValueOrDefault(definition) ?? [];

    /// <summary>Returns the fragments that an operation uses, also through other fragments, each once; known at the end of the document.</summary>
    public IReadOnlyList<FragmentDefinitionNode> GetReferencedFragments(OperationDefinitionNode operation)
    {
        if (_referencedFragments.TryGetValue(operation, out var known))
        {
            return known;
        }

        var seen = new HashSet<FragmentDefinitionNode>();
        var fragments = new List<FragmentDefinitionNode>();
        var pending = new Stack<ExecutableDefinitionNode>([operation]);
        while (pending.TryPop(out var definition))
        {
            foreach (var spread in GetFragmentSpreads(definition))
            {
                if (Fragments.TryGetValue(spread.Name.Value, out var fragment) && seen.Add(fragment))
                {
                    CountFragmentVisit();
                    fragments.Add(fragment);
                    pending.Push(fragment);
                }
            }
        }

        _referencedFragments.Add(operation, fragments);
        return fragments;
    }

    /// <summary>Returns where an operation and the fragments that it uses use variables; known at the end of the document.</summary>
    public IEnumerable<VariableUsage> GetVariableUsages(OperationDefinitionNode operation) =>
        GetReferencedFragments(operation)
            .Cast<ExecutableDefinitionNode>()
            .Prepend(operation)
            .SelectMany(definition => _variableUsages.GetValueOrDefault(definition) ?? []);

    /// <summary>
    /// Returns the usages of <see cref="GetVariableUsages" /> without those that differ only in their place, so operations which share a fragment do not
    /// each go through all of it.
    /// </summary>
    public IEnumerable<VariableUsage> GetVariableUsageKinds(OperationDefinitionNode operation) =>
        GetReferencedFragments(operation).Cast<ExecutableDefinitionNode>().Prepend(operation).SelectMany(GetVariableUsageKinds);

    private List<VariableUsage> GetVariableUsageKinds(ExecutableDefinitionNode definition)
    {
        if (!_variableUsageKinds.TryGetValue(definition, out var kinds))
        {
            kinds =
            [
                .. (_variableUsages.GetValueOrDefault(definition) ?? []).DistinctBy(static usage =>
                    (usage.Node.Name.Value, usage.Type, usage.Owner, usage.HasDefault)
                ),
            ];
            _variableUsageKinds.Add(definition, kinds);
        }

        return kinds;
    }

    private void CountFragmentVisit()
    {
        if (++_fragmentVisits > Options.MaxFragmentVisits)
        {
            Abort(ValidationErrors.TooManyFragmentVisits(Options.MaxFragmentVisits));
        }
    }

    private static void Add<T>(List<Action<SyntaxNode>>?[] actions, SyntaxKind kind, Action<T> action)
        where T : SyntaxNode => (actions[(int)kind] ??= []).Add(action as Action<SyntaxNode> ?? (node => action((T)node)));

    private static List<TItem> GetOrAdd<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    private static void Call(List<Action<SyntaxNode>>?[] actions, SyntaxNode node)
    {
        foreach (var action in actions[(int)node.Kind] ?? s_noActions)
        {
            action(node);
        }
    }
}

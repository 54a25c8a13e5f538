using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The merged selections on one object type, in response order.</summary>
internal sealed class ObjectPlan
{
    private readonly Type[] _sourceTypes;

    /// <summary>The last CLR type that has all the properties. The next object is most likely of the same type.</summary>
    private Type? _knownSource;

    /// <param name="type">The type.</param>
    /// <param name="fields">The fields that are delivered with the object.</param>
    /// <param name="deferred">The fields that are delivered later.</param>
    /// <param name="newUsages">The uses of <c>@defer</c> that begin on the object.</param>
    public ObjectPlan(ObjectType type, FieldPlan[] fields, IReadOnlyList<DeferredPlan>? deferred = null, IReadOnlyList<DeferUsage>? newUsages = null)
    {
        Type = type;
        TypeName = JsonEncodedText.Encode(type.Name);
        Fields = fields;
        Deferred = deferred ?? [];
        NewUsages = newUsages ?? [];
        Selected = Deferred.Count == 0 ? fields : [.. fields, .. Deferred.SelectMany(static part => part.Plan.Fields)];
        for (var order = 0; order < fields.Length; order++)
        {
            fields[order].Order = order;
        }
        Executed =
        [
            .. fields
                .Where(static field => field.Kind is FieldKind.Property or FieldKind.Resolver)
                .OrderBy(static field => field.Field.Execution.RunsFirst ? 0 : 1),
        ];
        FirstCount = Executed.Count(static field => field.Field.Execution.RunsFirst);
        for (var slot = 0; slot < Executed.Length; slot++)
        {
            Executed[slot].Slot = slot;
        }
        Checked = [.. fields.Where(static field => field is { Kind: FieldKind.Direct, Leaf.NeedsCheck: true })];
        _sourceTypes =
        [
            .. fields
                .Where(static field => field.Kind is FieldKind.Direct or FieldKind.Property)
                .Select(static field => field.SourceType)
                .OfType<Type>()
                .Distinct(),
        ];
    }

    public ObjectType Type { get; }

    public JsonEncodedText TypeName { get; }

    public FieldPlan[] Fields { get; }

    /// <summary>The fields that are delivered later.</summary>
    public IReadOnlyList<DeferredPlan> Deferred { get; }

    /// <summary>The uses of <c>@defer</c> that begin on the object.</summary>
    public IReadOnlyList<DeferUsage> NewUsages { get; }

    /// <summary>All fields, including those that are delivered later.</summary>
    public FieldPlan[] Selected { get; }

    /// <summary>The fields whose values are stored in the result, by slot.</summary>
    public FieldPlan[] Executed { get; }

    /// <summary>The number of fields in <see cref="Executed" /> that, on the root of a query, are resolved before the others start.</summary>
    public int FirstCount { get; }

    /// <summary>The fields that are written from the source, but whose values might be null or invalid.</summary>
    public FieldPlan[] Checked { get; }

    /// <summary>Whether objects can be written from the source alone, without a result object.</summary>
    public bool IsPlain => Executed.Length == 0 && Deferred.Count == 0;

    /// <summary>Returns whether a source has the properties that the plan reads.</summary>
    public bool Accepts(object? source)
    {
        if (_sourceTypes.Length == 0)
        {
            return true;
        }
        if (source is null)
        {
            return false;
        }
        var type = source.GetType();
        if (ReferenceEquals(type, Volatile.Read(ref _knownSource)))
        {
            return true;
        }
        foreach (var expected in _sourceTypes)
        {
            if (!expected.IsAssignableFrom(type))
            {
                return false;
            }
        }

        Volatile.Write(ref _knownSource, type);
        return true;
    }
}

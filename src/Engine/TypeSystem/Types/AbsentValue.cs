namespace Qplet.GraphQL.TypeSystem;

/// <summary>Marks an absent value in arrays of values, as opposed to null.</summary>
internal sealed class AbsentValue
{
    public static readonly AbsentValue Instance = new();

    private AbsentValue() { }
}

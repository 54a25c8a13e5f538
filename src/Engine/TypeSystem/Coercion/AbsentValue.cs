namespace Qplet.GraphQL.TypeSystem;

/// <summary>Stands in arrays of values where there is none, which is not the same as null.</summary>
internal sealed class AbsentValue
{
    public static readonly AbsentValue Instance = new();

    private AbsentValue() { }
}

namespace Qplet.GraphQL.SchemaTools;

/// <summary>The effect of a schema change on existing clients.</summary>
public enum ChangeSeverity
{
    /// <summary>All valid documents stay valid, and their responses keep their shape.</summary>
    Safe,

    /// <summary>Valid documents stay valid, but clients may receive unexpected values, or defaults change.</summary>
    Dangerous,

    /// <summary>Valid documents may become invalid, or their responses change shape.</summary>
    Breaking,
}

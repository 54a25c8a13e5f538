using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A part of the result that is delivered later, with errors of its own. It is the root of its tree: a null that reaches it goes no further.</summary>
internal abstract class ResultPart() : ResultNode(null, 0)
{
    /// <summary>The errors below.</summary>
    public List<PlacedError>? Errors { get; set; }

    /// <summary>The number of fields below that wait for their values.</summary>
    public int Outstanding { get; set; }

    /// <summary>The field that the part is a value of; null if the part is an object of which some fields are deferred.</summary>
    public virtual FieldPlan? Field => null;

    /// <summary>Notes that the part is complete, or that an error made it null.</summary>
    public abstract void End();

    /// <inheritdoc />
    public override ResponsePath? PathTo(int index) => null;

    /// <inheritdoc />
    public override int OrderOf(int index) => 0;

    /// <inheritdoc />
    public override bool IsNullable(int index) => false;

    /// <inheritdoc />
    public override void Set(int index, object? value) { }
}

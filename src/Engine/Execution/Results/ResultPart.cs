using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A part of the result that is delivered later, with separate errors. It is the root of its tree: null does not propagate beyond it.</summary>
internal abstract class ResultPart() : ResultNode(null, 0)
{
    /// <summary>The errors in the part.</summary>
    public List<PlacedError>? Errors { get; set; }

    /// <summary>The number of pending fields in the part.</summary>
    public int Outstanding { get; set; }

    /// <summary>The field that the part is a value of. Null if the part is an object of which some fields are deferred.</summary>
    public virtual FieldPlan? Field => null;

    /// <summary>Records that the part is complete, or that an error made it null.</summary>
    public abstract void End();

    /// <inheritdoc />
    public override ResponsePath? PathTo(int index) => null;

    /// <inheritdoc />
    public override int OrderOf(int index) => 0;

    /// <inheritdoc />
    public override TypePlan? TypeOf(int index) => null;

    /// <inheritdoc />
    public override void Set(int index, object? value) { }
}

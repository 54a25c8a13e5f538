namespace Qplet.GraphQL.Language;

/// <summary>How a <see cref="SyntaxVisitor" /> continues.</summary>
public enum VisitResult
{
    /// <summary>Continue with the next node.</summary>
    Continue,

    /// <summary>Skip the descendants of this node and do not leave it.</summary>
    Skip,

    /// <summary>End the visit.</summary>
    Break,
}

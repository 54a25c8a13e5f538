namespace Qplet.GraphQL.Language;

/// <summary>How a <see cref="SyntaxVisitor" /> goes on.</summary>
public enum VisitResult
{
    /// <summary>On to the next node.</summary>
    Continue,

    /// <summary>On to the next node, passing over the nodes below this one; this one is not left either.</summary>
    Skip,

    /// <summary>No further: the visit ends here.</summary>
    Break,
}

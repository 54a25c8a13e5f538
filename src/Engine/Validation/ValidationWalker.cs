using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Traverses a document once for all rules.</summary>
internal sealed class ValidationWalker : SyntaxVisitor
{
    private readonly ValidationContext _context;
    private ExecutableDefinitionNode? _definition;

    public ValidationWalker(ValidationContext context)
    {
        _context = context;
        context.Ancestors = Ancestors;
    }

    protected override VisitResult Enter(SyntaxNode node)
    {
        _context.Types.Enter(node);
        switch (node)
        {
            case ExecutableDefinitionNode definition:
                _definition = definition;
                break;
            case VariableNode variable when _definition is not null && Parent is not VariableDefinitionNode:
                var types = _context.Types;
                _context.Record(_definition, new VariableUsage(variable, types.InputType, types.InputOwner, types.HasDefault));
                break;
            case FragmentSpreadNode spread when _definition is not null:
                _context.Record(_definition, spread);
                break;
        }

        _context.Enter(node);
        return VisitResult.Continue;
    }

    protected override VisitResult Leave(SyntaxNode node)
    {
        _context.Leave(node);
        _context.Types.Leave(node);
        return VisitResult.Continue;
    }
}

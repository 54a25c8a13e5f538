namespace Qplet.GraphQL.Language;

public class SyntaxVisitorTests
{
    [Fact]
    public void Visit_Document_EntersAndLeavesInTheOrderOfTheText()
    {
        var recorder = new Recorder(_ => VisitResult.Continue);

        recorder.Visit(Parser.ParseDocument("{ a: b(c: 1) }"));

        recorder.Log.ShouldBe([
            "> Document",
            "> OperationDefinition",
            "> SelectionSet",
            "> Field",
            "> Name",
            "< Name",
            "> Name",
            "< Name",
            "> Argument",
            "> Name",
            "< Name",
            "> IntValue",
            "< IntValue",
            "< Argument",
            "< Field",
            "< SelectionSet",
            "< OperationDefinition",
            "< Document",
        ]);
    }

    [Fact]
    public void Visit_Skip_PassesOverTheNodesBelowAndDoesNotLeave()
    {
        var recorder = new Recorder(node => node is FieldNode ? VisitResult.Skip : VisitResult.Continue);

        recorder.Visit(Parser.ParseDocument("{ a b }"));

        recorder.Log.ShouldBe([
            "> Document",
            "> OperationDefinition",
            "> SelectionSet",
            "> Field",
            "> Field",
            "< SelectionSet",
            "< OperationDefinition",
            "< Document",
        ]);
    }

    [Fact]
    public void Visit_Break_EndsTheVisit()
    {
        var recorder = new Recorder(node => node is FieldNode ? VisitResult.Break : VisitResult.Continue);

        recorder.Visit(Parser.ParseDocument("{ a b }"));

        recorder.Log.ShouldBe(["> Document", "> OperationDefinition", "> SelectionSet", "> Field"]);
    }

    [Fact]
    public void Visit_InnerNode_KnowsItsAncestors()
    {
        var recorder = new Recorder(_ => VisitResult.Continue);

        recorder.Visit(Parser.ParseDocument("query ($a: Int) { b }"));

        recorder.Paths.ShouldContain("Document/OperationDefinition/VariableDefinition/Variable/Name");
        recorder.Paths.ShouldContain("Document/OperationDefinition/SelectionSet/Field");
    }

    private sealed class Recorder(Func<SyntaxNode, VisitResult> decide) : SyntaxVisitor
    {
        public List<string> Log { get; } = [];

        public List<string> Paths { get; } = [];

        protected override VisitResult Enter(SyntaxNode node)
        {
            Log.Add($"> {node.Kind}");
            Paths.Add(string.Join('/', Ancestors.Append(node).Select(ancestor => ancestor.Kind)));
            Parent.ShouldBe(Ancestors.Count == 0 ? null : Ancestors[^1]);
            return decide(node);
        }

        protected override VisitResult Leave(SyntaxNode node)
        {
            Log.Add($"< {node.Kind}");
            return VisitResult.Continue;
        }
    }
}

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>Who may see reference data: everyone.</summary>
internal sealed class ReferenceVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    private const string Reason = "Reference data is the same for everyone.";

    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Public<Country>(Reason).Public<Category>(Reason).Public<Subcategory>(Reason).Public<Platform>(Reason).Public<ReleaseAction>(Reason);
}

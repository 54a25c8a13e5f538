using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Subjects;

public sealed class SubjectSettingTests : SchemaTests
{
    [Fact]
    public void N1_EveryKindOfSubject_SaysWhichSettingDecidesOnItsNotifications()
    {
        foreach (var rules in Gateway.Services.GetRequiredService<SubjectCatalog>().All)
        {
            if (rules.Reactions.Count > 0)
            {
                rules.WantsReactions(new UserSettings()).ShouldBeTrue(rules.Kind);
            }
            if (rules.IsShareable)
            {
                rules.WantsShares(new UserSettings()).ShouldBeTrue(rules.Kind);
            }
            if (rules.IsCommentable)
            {
                rules.WantsComments(new UserSettings()).ShouldBeTrue(rules.Kind);
            }
        }
    }
}

using System.Linq.Expressions;
using Qplet.GraphQL.EntityFramework.Music;

namespace Qplet.GraphQL.EntityFramework.Visibility;

public sealed class ConditionSimplifierTests
{
    private static readonly ParameterExpression s_artist = Expression.Parameter(typeof(Artist), "artist");

    public static TheoryData<Expression<Func<Artist, bool, Guid?, IQueryable<Song>, bool>>, string> Conditions =>
        new()
        {
            { (artist, yes, id, songs) => yes || artist.Name == "Ada", "True" },
            { (artist, yes, id, songs) => artist.Name == "Ada" || yes, "True" },
            { (artist, yes, id, songs) => yes && artist.Name == "Ada", "(artist.Name == \"Ada\")" },
            { (artist, yes, id, songs) => !yes || artist.Name == "Ada", "(artist.Name == \"Ada\")" },
            { (artist, yes, id, songs) => !yes && artist.Name == "Ada", "False" },
            { (artist, yes, id, songs) => artist.Id == id, "False" },
            { (artist, yes, id, songs) => artist.Id != id, "True" },
            { (artist, yes, id, songs) => !songs.Any(song => song.ArtistId == artist.Id && !yes), "True" },
            { (artist, yes, id, songs) => (yes ? artist.Name : artist.Secret) == "Ada", "(artist.Name == \"Ada\")" },
        };

    [Theory]
    [MemberData(nameof(Conditions), DisableDiscoveryEnumeration = true)]
    public void Simplify_PartsThatAreConstant_AreLeftOut(Expression<Func<Artist, bool, Guid?, IQueryable<Song>, bool>> condition, string expected)
    {
        var body = new ParameterReplacer(
            condition.Parameters,
            [s_artist, Expression.Constant(true), Expression.Constant(null, typeof(Guid?)), Expression.Constant(Array.Empty<Song>().AsQueryable())]
        ).Visit(condition.Body);
        ConditionSimplifier.Simplify(body).ToString().ShouldBe(expected);
    }
}

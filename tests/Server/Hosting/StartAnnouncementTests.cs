using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class StartAnnouncementTests
{
    [Fact]
    public void Text_WithSampleData_NamesTheAccountsAndTheirPassword()
    {
        var text = StartAnnouncement.Text("http://localhost:5000", hasSamples: true);

        text.ShouldContain("http://localhost:5000/graphql");
        text.ShouldContain(SampleAccounts.FanEmail);
        text.ShouldContain(SampleAccounts.Password);
        text.ShouldContain("{ tracks(first: 3)");
    }

    [Fact]
    public void Text_WithoutSampleData_NamesNoAccount() => StartAnnouncement.Text("http://localhost:5000", hasSamples: false).ShouldNotContain("Sign in");

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    public void Text_OfAServerOnAllAddresses_NamesOneThatABrowserFinds(string address) =>
        StartAnnouncement.Text(address, hasSamples: false).ShouldContain("http://localhost:8080/graphql");
}
